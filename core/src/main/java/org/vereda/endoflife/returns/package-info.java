/** What comes out of fleets beside vehicles: tires with an age of their own, batteries that go into a second use first. */
@NullMarked
package org.vereda.endoflife.returns;

import org.jspecify.annotations.NullMarked;
