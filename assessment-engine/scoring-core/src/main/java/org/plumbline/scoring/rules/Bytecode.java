package org.plumbline.scoring.rules;

import java.nio.ByteBuffer;

/**
 * Whether the code of a method comes to its end whatever it is given, and soon: it never jumps back and catches nothing, so each
 * instruction is done at most once, and it makes no array but a short one or one as long as another. Only what it calls could take for
 * ever, and that is another check.
 */
final class Bytecode {

    private static final int TABLE_SWITCH = 170;
    private static final int LOOKUP_SWITCH = 171;
    private static final int WIDE = 196;
    private static final int INCREMENT = 132;
    private static final int ARRAY_OF_NUMBERS = 188;
    private static final int ARRAY = 189;
    private static final int ARRAY_OF_ARRAYS = 197;

    private Bytecode() {
    }

    /**
     * @param attribute the content of a Code attribute
     * @param calls     by constant, how often the member is called; this method's calls are added
     */
    static boolean ends(byte[] attribute, int[] calls) {
        ByteBuffer in = ByteBuffer.wrap(attribute);
        int start = 8;
        int length = in.getInt(4);
        boolean catches = in.getShort(start + length) != 0;
        return !catches && goesOn(in.slice(start, length), calls);
    }

    private static boolean goesOn(ByteBuffer code, int[] calls) {
        int before = 0;
        int earlier = 0;
        int first = 0;
        for (int at = 0; at < code.limit();) {
            int operation = code.get(at) & 0xFF;
            if (operation == ARRAY_OF_NUMBERS || operation == ARRAY_OF_ARRAYS || operation == ARRAY && !isShort(before) && !isLengthOfAnother(first, earlier, before)) {
                return false;
            }
            first = earlier;
            earlier = before;
            before = operation;
            if (operation == TABLE_SWITCH || operation == LOOKUP_SWITCH) {
                int table = (at + 4) & ~3;
                int end = operation == TABLE_SWITCH ? table + 12 + 4 * (code.getInt(table + 8) - code.getInt(table + 4) + 1) : table + 8 + 8 * code.getInt(table + 4);
                boolean forward = code.getInt(table) > 0;
                for (int target = table + 12; target < end; target += operation == TABLE_SWITCH ? 4 : 8) {
                    forward &= code.getInt(target) > 0;
                }
                if (!forward || end <= at) {
                    return false;
                }
                at = end;
                continue;
            }
            boolean jump = operation >= 153 && operation <= 168 || operation == 198 || operation == 199;
            boolean farJump = operation == 200 || operation == 201;
            boolean subroutine = operation == 168 || operation == 169 || operation == 201;
            if (subroutine || jump && code.getShort(at + 1) <= 0 || farJump && code.getInt(at + 1) <= 0) {
                return false;
            }
            if (operation >= 182 && operation <= 185) {
                calls[code.getShort(at + 1) & 0xFFFF]++;
            }
            at += operation == WIDE ? (code.get(at + 1) & 0xFF) == INCREMENT ? 6 : 4 : 1 + operands(operation);
        }
        return true;
    }

    /** The length is a number that is written in the instruction before, of 32,767 at most. */
    private static boolean isShort(int before) {
        return before >= 2 && before <= 8 || before == 16 || before == 17;
    }

    /** The length is taken from an array and kept in a variable, as the values of an enumeration are copied. */
    private static boolean isLengthOfAnother(int first, int second, int third) {
        return first == 190 && second == 89 && (third == 54 || third >= 59 && third <= 62);
    }

    private static int operands(int operation) {
        return switch (operation) {
            case 16, 18, 21, 22, 23, 24, 25, 54, 55, 56, 57, 58, 169, 188 -> 1;
            case 17, 19, 20, INCREMENT, 178, 179, 180, 181, 182, 183, 184, 187, 189, 192, 193, 198, 199 -> 2;
            case 197 -> 3;
            case 185, 186, 200, 201 -> 4;
            default -> operation >= 153 && operation <= 168 ? 2 : 0;
        };
    }
}
