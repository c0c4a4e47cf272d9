package se.saferreturn.access.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** How much a request may carry, at every door. */
@Configuration(proxyBeanMethods = false)
class RequestLimits {

    /** Before every lock that reads something of the request. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 5;

    @Bean
    FilterRegistrationBean<BoundedRequests> boundedRequests(
            @Value("${safer-return.access.largest-request}") DataSize largest,
            @Value("${safer-return.access.largest-upload}") DataSize largestUpload) {
        FilterRegistrationBean<BoundedRequests> registration =
                new FilterRegistrationBean<>(new BoundedRequests(largest.toBytes(), largestUpload.toBytes()));
        registration.addUrlPatterns("/*");
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ReadableAddresses> readableAddresses() {
        FilterRegistrationBean<ReadableAddresses> registration = new FilterRegistrationBean<>(new ReadableAddresses());
        registration.addUrlPatterns("/*");
        registration.setOrder(ORDER);
        return registration;
    }
}
