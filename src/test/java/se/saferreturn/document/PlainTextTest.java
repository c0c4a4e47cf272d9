package se.saferreturn.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.saferreturn.document.Uploads.add;
import static se.saferreturn.document.Uploads.assertRefused;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.saferreturn.filecleaning.DocumentType;

/** Texts of people, however they begin and in whatever encoding. */
class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Path: hem till Provova\nX-dag: i morgon\n",
                "Message-ID: <1@example.org>\nFrom: provova@example.org\nSubject: Resan\n\nHej!",
                "Return-Path: <provova@example.org>\nReceived: from x\n",
                "MIME-Version: 1.0\nContent-Type: text/html\n\nHej",
                "MZ är en förkortning",
                "GIF89a är ett format",
                "BM 12 kap. 3 §",
                "PK-nummer saknas",
                "RIFF och annat",
                "OTTO kommer på tisdag",
                "II* är en fotnot",
                "SFS 2022:1697\nLag om erkännande\n1 §\fsida 2",
                "BEGIN:VCARD\nFN:Provova Testsson\nEND:VCARD",
                "WEBVTT\n\n00:01 --> 00:02\nHej",
                "d8:announce",
                "rad ett\u000brad två",
                "<anna@example.org> skrev: hej",
                "{ \"namn\": \"Provova\" }",
                "सीता कुमारी नमूना",
                "\ufeffmed märke"
            })
    void aTextIsATextHoweverItBegins(String text) {
        NewDocument kept = add(text.getBytes(UTF_8));

        assertThat(kept.type()).isEqualTo(DocumentType.TEXT);
        assertThat(kept.content()).isEqualTo(text.getBytes(UTF_8));
    }

    @Test
    void olderEncodingsAreTakenAsTheyAre() {
        byte[] windows = "Bostad – ”trygg” för Åsa".getBytes(Charset.forName("windows-1252"));
        byte[] utf16 = "\ufeffस्वागत och välkommen".getBytes(UTF_16LE);

        assertThat(add(windows).content()).isEqualTo(windows);
        assertThat(add(utf16).content()).isEqualTo(utf16);
        assertThat(add(utf16).type()).isEqualTo(DocumentType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001 hej",
                "hej \u0000",
                "MZ\u0090\u0000",
                "\u001bc",
                "\ufeff<html>",
                " \n<!DOCTYPE html>",
                "<?php x",
                "<SVG onload=x>"
            })
    void whatIsNoTextIsRefused(String text) {
        assertRefused(text.getBytes(UTF_8), "not taken");
    }

    @Test
    void theCureFitsTheFormat() {
        assertRefused("{\\rtf1 gammal text}".getBytes(UTF_8), "Rich text", "Word (.docx)");
        assertRefused("<html><body>x</body></html>".getBytes(UTF_8), "Web pages", "Print it to PDF");
        assertRefused("#!/bin/bash\nls".getBytes(UTF_8), "Programs");
    }
}
