-- whether there is a demonstration account is asked with every page that opens; without the key all accounts were read for it
ALTER TABLE account ADD KEY account_demo (is_demo);
