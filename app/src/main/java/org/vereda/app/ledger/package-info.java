/** The ledger of realised savings as tables and pictures. */
@NullMarked
package org.vereda.app.ledger;

import org.jspecify.annotations.NullMarked;
