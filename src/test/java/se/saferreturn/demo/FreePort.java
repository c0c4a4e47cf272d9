package se.saferreturn.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server that must be told one. It lies below those that systems hand out by themselves, to servers that ask
 * for any and to every connection: one of those could be taken again before our server listens.
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int LOWEST_HANDED_OUT = 32_768;
    private static final int MOST_TRIES = 100;

    private FreePort() {}

    /** A port that nobody listens at on this machine. */
    public static int find() throws IOException {
        IOException taken = new IOException("no port was tried");
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, LOWEST_HANDED_OUT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException anotherOne) {
                taken = anotherOne;
            }
        }
        throw new IOException("None of " + MOST_TRIES + " ports was free.", taken);
    }
}
