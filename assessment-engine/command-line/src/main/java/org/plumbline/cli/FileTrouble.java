package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What a file system refuses, in words; in both languages, because it can happen before a language is chosen. */
final class FileTrouble {

    private FileTrouble() {
    }

    static String words(IOException trouble) {
        String reason = trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
        if (trouble instanceof NoSuchFileException missing) {
            return "没有文件或文件夹 " + missing.getFile() + " / there is no file or folder " + missing.getFile();
        }
        if (trouble instanceof AccessDeniedException denied) {
            return "没有权限使用 " + denied.getFile() + " / not allowed to use " + denied.getFile();
        }
        if (trouble instanceof NotDirectoryException file) {
            return file.getFile() + " 不是文件夹 / " + file.getFile() + " is no folder";
        }
        if (reason.contains("No space left") || reason.contains("not enough space") || reason.contains("Disk quota")) {
            return "磁盘空间不足：" + reason + " / the disk is full: " + reason;
        }
        return trouble instanceof FileSystemException ? "文件操作失败：" + reason + " / the file system refuses: " + reason
                : "读写失败：" + reason + " / reading or writing failed: " + trouble;
    }
}
