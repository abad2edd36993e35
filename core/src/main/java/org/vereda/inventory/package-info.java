/** What facilities used, made, bought, emitted and sent away: activities, products, releases and the site inventory. */
@NullMarked
package org.vereda.inventory;

import org.jspecify.annotations.NullMarked;
