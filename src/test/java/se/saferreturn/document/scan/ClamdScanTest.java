package se.saferreturn.document.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.saferreturn.document.MalwareScan;
import se.saferreturn.document.MalwareScanAwayException;
import se.saferreturn.document.NewDocument;
import se.saferreturn.filecleaning.DocumentRefusedException;

class ClamdScanTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private FakeClamd clamd;
    private MalwareScan scan;

    @BeforeEach
    void listen() throws Exception {
        clamd = new FakeClamd(1024 * 1024);
        scan = scanAt(clamd.port());
    }

    @AfterEach
    void stop() throws Exception {
        clamd.close();
    }

    @Test
    void theTestFileOfTheScannersIsRefusedAndOthersAreNot() {
        byte[] malware = FakeClamd.EICAR.getBytes(US_ASCII);

        assertThatExceptionOfType(DocumentRefusedException.class)
                .isThrownBy(() -> NewDocument.check("Intyg", "health", "intyg.txt", malware, 1000, scan))
                .withMessageContaining("malware");
        assertThat(NewDocument.check("Intyg", "health", "intyg.txt", "Frisk.".getBytes(US_ASCII), 1000, scan)
                        .fileName())
                .isEqualTo("intyg.txt");
    }

    @Test
    void malwareIsFoundWhereverItIsInALargeFile() {
        byte[] large = new byte[300_000];
        byte[] malware = FakeClamd.EICAR.getBytes(US_ASCII);
        System.arraycopy(malware, 0, large, 64 * 1024 - 20, malware.length);

        assertThat(scan.isClean(large)).isFalse();
        assertThat(scan.isClean(new byte[300_000])).isTrue();
    }

    @Test
    void whatTheScannerDoesNotLookAtIsRefused() {
        assertThatExceptionOfType(MalwareScanAwayException.class)
                .isThrownBy(() -> scan.isClean(new byte[1024 * 1024 + 1]))
                .withMessageContaining("not kept");
    }

    @Test
    void withoutItsScannerNothingIsTaken() throws Exception {
        try (Socket nobody = new Socket()) {
            // held and never listened at, so that nobody else gets the port meanwhile
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            MalwareScan away = scanAt(nobody.getLocalPort());

            assertThatExceptionOfType(MalwareScanAwayException.class)
                    .isThrownBy(() ->
                            NewDocument.check("Intyg", "health", "intyg.txt", "Frisk.".getBytes(US_ASCII), 1000, away))
                    .withMessageContaining("Try again later");
        }
    }

    private static MalwareScan scanAt(int port) {
        return new ScanConfiguration().malwareScan(new ScanSettings("127.0.0.1", port, PATIENCE));
    }
}
