/* The limit for rank intervals: every pair once, in the order of their points, and nothing else. */

#include <math.h>

/* parts: one row of weighted values for each action, in the order of the points; can_pass and
   can_be_passed count for each action how many it can pass, and how many can pass it. */
void intervals(int count, int width, const double *parts, const double *points, const int *tie,
               int *can_pass, int *can_be_passed)
{
    for (int i = 0; i < count; i++) {
        const double *here = parts + (long)i * width;
        for (int j = i + 1; j < count; j++) {
            const double *there = parts + (long)j * width;
            double apart = 0, ahead = 5 * (points[i] - points[j]);
            for (int k = 0; k < width; k++)
                apart += fabs(here[k] - there[k]);
            int passes = apart > ahead || (apart == ahead && tie[j] < tie[i]);
            can_be_passed[i] += passes;
            can_pass[j] += passes;
        }
    }
}
