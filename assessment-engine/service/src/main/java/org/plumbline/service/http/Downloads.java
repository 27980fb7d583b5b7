package org.plumbline.service.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StreamUtils;

/** Answers that are saved as files. */
public final class Downloads {

    private Downloads() {
    }

    /**
     * @param name may be Chinese
     * @return what is written into it goes out at once; closing it does not end the answer, so that one that fails half way is not taken for whole
     */
    public static OutputStream begin(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        return StreamUtils.nonClosing(response.getOutputStream());
    }
}
