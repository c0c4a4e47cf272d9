package se.saferreturn.login.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lasts as long as one request: neither the server nor the browser ever hears of it. */
class SessionOfRequest implements HttpSession {

    private final String id = UUID.randomUUID().toString();
    private final long began = System.currentTimeMillis();
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final ServletContext application;
    private int longest;

    SessionOfRequest(ServletContext application) {
        this.application = application;
        SessionToken.giveUnsent(this);
    }

    @Override
    public long getCreationTime() {
        return began;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public long getLastAccessedTime() {
        return began;
    }

    @Override
    public ServletContext getServletContext() {
        return application;
    }

    @Override
    public void setMaxInactiveInterval(int seconds) {
        longest = seconds;
    }

    @Override
    public int getMaxInactiveInterval() {
        return longest;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public void invalidate() {
        attributes.clear();
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
