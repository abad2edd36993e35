/** Published fact tables of agencies and statistical offices, read in their original files. */
@NullMarked
package org.vereda.sources.facts;

import org.jspecify.annotations.NullMarked;
