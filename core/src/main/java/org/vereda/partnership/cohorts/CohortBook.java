package org.vereda.partnership.cohorts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Members, meetings and homework of all cohorts.
 *
 * @param members the members
 * @param meetings the meetings
 * @param homework the homework
 */
public record CohortBook(List<Member> members, List<Meeting> meetings, List<Homework> homework) {
    public CohortBook {
        members = List.copyOf(members);
        meetings = meetings.stream()
                .sorted(Comparator.comparing(Meeting::date).thenComparingInt(Meeting::number))
                .toList();
        homework = List.copyOf(homework);
    }

    /**
     * Where a member stands.
     *
     * @param member the member
     * @param attended at how many past meetings it was
     * @param meetings how many there were
     * @param done how many tasks it has done
     * @param open how many are still open in time
     * @param late how many are overdue
     */
    public record Standing(Member member, int attended, int meetings, int done, int open, int late) {
        /** True for one that takes part and has overdue work or missed more than half of the meetings. */
        public boolean isBehind() {
            return member.takesPart() && (late > 0 || 2 * attended < meetings);
        }
    }

    /** Where every member of the cohort stands on a day. */
    public List<Standing> standings(String cohort, LocalDate day) {
        List<Meeting> past = meetings.stream()
                .filter(meeting ->
                        meeting.cohort().equals(cohort) && !meeting.date().isAfter(day))
                .toList();
        return members.stream()
                .filter(member -> member.cohort().equals(cohort))
                .map(member -> standing(member, past, day))
                .toList();
    }

    private Standing standing(Member member, List<Meeting> past, LocalDate day) {
        int attended = (int) past.stream()
                .filter(meeting -> meeting.attended().contains(member.organization()))
                .count();
        List<Homework> own = homework.stream()
                .filter(task -> task.cohort().equals(member.cohort()))
                .filter(task ->
                        task.organization().isEmpty() || task.organization().equals(member.organization()))
                .toList();
        int done = (int) own.stream().filter(task -> task.doneOn().isPresent()).count();
        int late = (int) own.stream()
                .filter(task -> task.doneOn().isEmpty() && task.due().isBefore(day))
                .count();
        return new Standing(member, attended, past.size(), done, own.size() - done - late, late);
    }

    /** The first meeting of the cohort on the day or after it. */
    public Optional<Meeting> next(String cohort, LocalDate day) {
        return meetings.stream()
                .filter(meeting ->
                        meeting.cohort().equals(cohort) && !meeting.date().isBefore(day))
                .findFirst();
    }
}
