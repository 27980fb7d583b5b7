package org.plumbline.scoring.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through a workbook once before it is read, because the reader trusts what the parts say: a part may unpack to any size, a
 * cell may name the shared text number two thousand million, a number may have a million digits.
 */
final class WorkbookGuard {

    private static final long SMALL_PART = 16L << 20;
    private static final int LONGEST_NUMBER = 400;
    private static final int MOST_COLUMN_LETTERS = 3;

    private final Limits limits;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private long inflated;
    private long sharedTexts;
    private long greatestSharedText = -1;
    private boolean hasStyles;

    private WorkbookGuard(Limits limits) {
        this.limits = limits;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * @return whether the workbook has a part for styles, without which the reader cannot be asked for formats
     * @throws UnreadableTable if the workbook is damaged or too large when unpacked
     */
    static boolean check(Path file, Limits limits) throws IOException {
        WorkbookGuard guard = new WorkbookGuard(limits);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements();) {
                ZipEntry part = parts.nextElement();
                try (InputStream in = guard.counted(zip.getInputStream(part), part)) {
                    guard.walk(in, part);
                }
            }
        } catch (XMLStreamException | IllegalArgumentException | IOException broken) {
            throw new UnreadableTable(IntakeCode.WORKBOOK_BROKEN, 0, String.valueOf(broken.getMessage()).lines().findFirst().orElse(""), broken);
        }
        if (guard.greatestSharedText >= guard.sharedTexts) {
            throw broken("shared text " + guard.greatestSharedText + " of " + guard.sharedTexts);
        }
        return guard.hasStyles;
    }

    private void walk(InputStream in, ZipEntry part) throws IOException, XMLStreamException {
        hasStyles |= part.getName().toLowerCase(Locale.ROOT).endsWith("styles.xml");
        if (!isXml(in)) {
            in.transferTo(OutputStream.nullOutputStream());
            return;
        }
        XMLStreamReader reader = xml.createXMLStreamReader(in);
        boolean sharedText = false;
        boolean inValue = false;
        StringBuilder value = new StringBuilder();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                if (name.equals("c")) {
                    checkAddress(reader.getAttributeValue(null, "r"));
                    String type = reader.getAttributeValue(null, "t");
                    sharedText = "s".equals(type);
                    inValue = false;
                } else if (name.equals("si")) {
                    sharedTexts++;
                } else if (name.equals("v")) {
                    inValue = true;
                    value.setLength(0);
                }
            } else if (inValue && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                if (value.length() <= LONGEST_NUMBER) {
                    value.append(reader.getText(), 0, Math.min(reader.getTextLength(), LONGEST_NUMBER + 1));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && inValue && reader.getLocalName().equals("v")) {
                inValue = false;
                checkValue(value, sharedText);
            }
        }
    }

    private void checkValue(CharSequence value, boolean sharedText) {
        if (sharedText && !value.isEmpty()) {
            greatestSharedText = Math.max(greatestSharedText, Long.parseLong(value.toString()));
        } else if (value.length() > LONGEST_NUMBER && value.chars().limit(LONGEST_NUMBER).allMatch(c -> c >= '0' && c <= '9' || c == '.')) {
            throw broken("a number of more than " + LONGEST_NUMBER + " digits");
        }
    }

    /** A far column would make the reader fill a row with that many blanks. */
    private static void checkAddress(String address) {
        if (address == null) {
            return;
        }
        int letters = 0;
        while (letters < address.length() && Character.toUpperCase(address.charAt(letters)) >= 'A'
                && Character.toUpperCase(address.charAt(letters)) <= 'Z') {
            letters++;
        }
        if (letters == 0 || letters > MOST_COLUMN_LETTERS || letters == address.length() || address.charAt(letters) < '0'
                || address.charAt(letters) > '9') {
            throw broken("cell " + RowCells.shown(address));
        }
    }

    private static boolean isXml(InputStream in) throws IOException {
        in.mark(4);
        byte[] start = in.readNBytes(4);
        in.reset();
        // plain, with a byte order mark, or UTF-16
        return start.length == 4 && (start[0] == '<' || start[0] == (byte) 0xEF || start[0] == (byte) 0xFE || start[0] == (byte) 0xFF
                || start[0] == 0 || Character.isWhitespace(start[0]));
    }

    private InputStream counted(InputStream in, ZipEntry part) {
        return new BufferedInputStream(new FilterInputStream(in) {
            private long ofThisPart;

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int n = super.read(bytes, offset, length);
                count(Math.max(n, 0));
                return n;
            }

            private void count(int n) {
                ofThisPart += n;
                inflated += n;
                // counted here and not taken from the directory of the file, which may lie
                if (inflated > limits.inflatedBytes()
                        || ofThisPart > SMALL_PART && ofThisPart / Math.max(1, part.getCompressedSize()) > limits.inflateRatio()) {
                    throw new UnreadableTable(IntakeCode.WORKBOOK_INFLATES, 0, part.getName() + " > " + (ofThisPart >> 20) + " MB", null);
                }
            }
        });
    }

    private static UnreadableTable broken(String detail) {
        return new UnreadableTable(IntakeCode.WORKBOOK_BROKEN, 0, detail, null);
    }
}
