package se.saferreturn.reminder.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.form.FormVersions;
import se.saferreturn.reminder.DaysToRemindOf;

/** Makes what has no Spring in it. */
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    DaysToRemindOf daysToRemindOf(FormVersions forms) {
        return new DaysToRemindOf(forms);
    }
}
