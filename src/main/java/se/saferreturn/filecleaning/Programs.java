package se.saferreturn.filecleaning;

import java.util.Set;
import org.apache.tika.Tika;

/** Tells programs by what is in a file; its name says nothing. */
public final class Programs {

    private static final Tika TIKA = new Tika();

    /** Programs and containers of programs, as they are called by Tika. */
    private static final Set<String> PROGRAMS = Set.of(
            "application/x-dosexec",
            "application/x-msdownload",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-coredump",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/java-vm",
            "application/x-sh",
            "application/x-ms-shortcut",
            "application/x-msaccess",
            "application/rtf",
            "application/vnd.ms-cab-compressed",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/gzip",
            "application/pdf",
            "text/html",
            "application/x-shockwave-flash");

    private Programs() {}

    /** Whether it would run, or hides something else. */
    public static boolean isOne(byte[] content) {
        return content.length > 0 && PROGRAMS.contains(TIKA.detect(content));
    }
}
