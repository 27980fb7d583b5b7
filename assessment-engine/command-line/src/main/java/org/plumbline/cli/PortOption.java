package org.plumbline.cli;

import picocli.CommandLine.ITypeConverter;

/** A port of this machine; 0 stands for any that is free. */
final class PortOption implements ITypeConverter<Integer> {

    private static final int LAST = 65_535;

    @Override
    public Integer convert(String word) {
        try {
            int port = Integer.parseInt(word);
            if (port >= 0 && port <= LAST) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // told like one that is too far
        }
        throw new NotWanted(NotWanted.whole(0, LAST));
    }
}
