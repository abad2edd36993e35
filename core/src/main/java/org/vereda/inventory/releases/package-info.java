/** What registers ask facilities for and know about them: substances, media, releases and transfers, thresholds. */
@NullMarked
package org.vereda.inventory.releases;

import org.jspecify.annotations.NullMarked;
