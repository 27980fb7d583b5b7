package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import org.plumbline.scoring.finding.Text;

/** What a file system refuses, in words. */
final class FileTrouble {

    private FileTrouble() {
    }

    static Text text(IOException trouble) {
        String reason = trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
        if (trouble instanceof NoSuchFileException missing) {
            return new Text("没有文件或文件夹 {0}", "there is no file or folder {0}").with(missing.getFile());
        }
        if (trouble instanceof AccessDeniedException denied) {
            return new Text("没有权限使用 {0}", "not allowed to use {0}").with(denied.getFile());
        }
        if (trouble instanceof NotDirectoryException file) {
            return new Text("{0} 不是文件夹", "{0} is no folder").with(file.getFile());
        }
        if (reason.contains("No space left") || reason.contains("not enough space") || reason.contains("Disk quota")) {
            return new Text("磁盘空间不足：{0}", "the disk is full: {0}").with(reason);
        }
        if (reason.contains("File too large")) {
            return new Text("没有空间：文件超过系统允许的大小：{0}", "there is no room: a file may not be as large here: {0}").with(reason);
        }
        return trouble instanceof FileSystemException ? new Text("文件操作失败：{0}", "the file system refuses: {0}").with(reason)
                : new Text("读写失败：" + reason, "reading or writing failed: " + trouble);
    }
}
