package org.plumbline.service.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a request must hold. */
public final class Given {

    private Given() {
    }

    /** @throws ApiRefused if there is none */
    public static String field(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new ApiRefused(ApiRefusal.MISSING_FIELD, name, name);
        }
        return value;
    }

    /** A field that is no text. @throws ApiRefused if there is none */
    public static <T> T value(String name, T value) {
        if (value == null) {
            throw new ApiRefused(ApiRefusal.MISSING_FIELD, name, name);
        }
        return value;
    }

    /** A list with something in it. @throws ApiRefused if there is none */
    public static <T> List<T> some(String name, List<T> value) {
        if (value(name, value).isEmpty()) {
            throw new ApiRefused(ApiRefusal.EMPTY_LIST, name, name);
        }
        return value;
    }

    /** A body that is a text. @throws ApiRefused if it is no UTF-8 */
    public static String text(InputStream body) throws IOException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.readAllBytes())).toString();
        } catch (CharacterCodingException other) {
            throw new ApiRefused(ApiRefusal.NOT_UTF8, "");
        }
    }
}
