package org.vereda.app.fleet;

/** What the designs of vehicles are read from. */
public enum DesignOrigin {
    /** A table of the masses of treatment steps or materials. */
    PROFILE,
    /** A declared tree of parts down to materials. */
    TREE,
    /** The bills of materials of a partnership folder. */
    BILL
}
