package se.saferreturn.tasklist.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import se.saferreturn.tasklist.NextInCase;
import se.saferreturn.tasklist.process.WhatComesNext;

/** Tells whoever has just done something in a process the number of the case and what comes next in it. */
public class NextInCaseResource extends AbstractTasklistPluginResource {

    private final String processInstanceId;

    NextInCaseResource(String engineName, String processInstanceId) {
        super(engineName);
        this.processInstanceId = processInstanceId;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public NextInCase read() {
        return EngineLookup.person(getProcessEngine())
                .flatMap(person -> EngineLookup.bean(getProcessEngine(), WhatComesNext.class)
                        .after(person, processInstanceId))
                .orElseThrow(NotFoundException::new);
    }
}
