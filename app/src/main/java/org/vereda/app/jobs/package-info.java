/** Long work behind the portal: asked for, run by few threads, stopped, run again after a restart, its result kept. */
@NullMarked
package org.vereda.app.jobs;

import org.jspecify.annotations.NullMarked;
