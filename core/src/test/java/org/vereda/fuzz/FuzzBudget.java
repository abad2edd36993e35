package org.vereda.fuzz;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** How often each reader is tried: a few times with all tests, and as often as {@code -Dvereda.fuzz.tries} says. */
final class FuzzBudget implements AroundPropertyHook {
    private static final int TRIES = 25;

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        context.attributes().setTries(Integer.getInteger("vereda.fuzz.tries", TRIES));
        return property.execute();
    }
}
