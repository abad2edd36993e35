/** The original files of the registers of the United States, read row by row: TRI Basic, TRI Basic Plus, GHGRP. */
@NullMarked
package org.vereda.sources.registers.american;

import org.jspecify.annotations.NullMarked;
