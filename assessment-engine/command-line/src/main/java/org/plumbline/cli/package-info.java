/** The subcommands of {@code assess}, one class each. */
package org.plumbline.cli;
