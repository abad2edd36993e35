package org.vereda.partnership.realised;

/**
 * What meters say about a project and metric.
 *
 * @param saving the saving of a year
 * @param errors what its range rests on
 */
record MeteredSaving(Ranged saving, FitErrors errors) {
    MeteredSaving times(double factor) {
        return new MeteredSaving(saving.times(factor), errors.times(factor));
    }

    /** With what another meter says. */
    MeteredSaving plus(MeteredSaving other) {
        FitErrors both = errors.plus(other.errors);
        return new MeteredSaving(both.around(saving.best() + other.saving.best()), both);
    }
}
