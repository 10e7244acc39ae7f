/* The limit: the passes of the planner as plain loops over index arrays.
 *
 * Same arrays and widths as roadmap/engine/levels.py: arcs grouped by
 * predecessor, each 2 * successor + step in 32 bits, plateaus in 8 bits, except
 * the earliest plateau, which may exceed the horizon.
 */
#include <stdint.h>
#include <string.h>

/* Group dependencies by predecessor (counting sort). `start` has n + 1 places. */
void build(int32_t n, int32_t m, const int32_t *tail, const int32_t *head, const int8_t *step,
           int32_t *start, int32_t *waiting, int32_t *arcs)
{
    memset(start, 0, sizeof(int32_t) * ((size_t)n + 1));
    memset(waiting, 0, sizeof(int32_t) * (size_t)n);
    for (int32_t e = 0; e < m; e++) {
        start[tail[e] + 1]++;
        waiting[head[e]]++;
    }
    for (int32_t v = 0; v < n; v++)
        start[v + 1] += start[v];
    for (int32_t e = 0; e < m; e++)
        arcs[start[tail[e]]++] = 2 * head[e] + step[e];
    memmove(start + 1, start, sizeof(int32_t) * (size_t)n);
    start[0] = 0;
}

/* Order, earliest and latest plateau; returns how many actions stand outside cycles.
 * `waiting` is used up; `required` and `latest` have n places, `order` one more. */
int32_t place(int32_t n, const int32_t *start, int32_t *waiting, const int32_t *arcs,
              const int8_t *floor_, const int8_t *ceiling, const int8_t *frozen, int32_t horizon,
              int32_t *order, int32_t *required, int8_t *latest)
{
    int32_t filled = 0;
    for (int32_t v = 0; v < n; v++) {
        required[v] = floor_[v];
        if (!waiting[v])
            order[filled++] = v;
    }
    for (int32_t at = 0; at < filled; at++) {
        int32_t v = order[at];
        if (frozen[v])
            required[v] = frozen[v];
        int32_t own = required[v];
        for (int32_t e = start[v]; e < start[v + 1]; e++) {
            int32_t w = arcs[e] >> 1, bound = own + (arcs[e] & 1);
            if (required[w] < bound)
                required[w] = bound;
            if (!--waiting[w])
                order[filled++] = w;
        }
    }
    if (filled < n)
        return filled;
    for (int32_t at = n - 1; at >= 0; at--) {
        int32_t v = order[at];
        int32_t plateau = required[v] < horizon ? required[v] : horizon;
        int32_t bound = ceiling[v] < horizon ? ceiling[v] : horizon;
        for (int32_t e = start[v]; e < start[v + 1]; e++) {
            int32_t limit = latest[arcs[e] >> 1] - (arcs[e] & 1);
            if (limit < bound)
                bound = limit;
        }
        latest[v] = (int8_t)(frozen[v] || bound < plateau ? plateau : bound);
    }
    return filled;
}

/* The same without branches to guess wrong: faster where the arrays fit in the cache. */
int32_t place_branchless(int32_t n, const int32_t *start, int32_t *waiting, const int32_t *arcs,
              const int8_t *floor_, const int8_t *ceiling, const int8_t *frozen, int32_t horizon,
              int32_t *order, int32_t *required, int8_t *latest)
{
    int32_t filled = 0;
    for (int32_t v = 0; v < n; v++) {
        required[v] = floor_[v];
        if (!waiting[v])
            order[filled++] = v;
    }
    for (int32_t at = 0; at < filled; at++) {
        int32_t v = order[at];
        if (frozen[v])
            required[v] = frozen[v];
        int32_t own = required[v];
        for (int32_t e = start[v]; e < start[v + 1]; e++) {
            int32_t w = arcs[e] >> 1, bound = own + (arcs[e] & 1);
            required[w] = required[w] < bound ? bound : required[w];
            /* Written always and kept only when it is free: no branch to guess wrong. */
            order[filled] = w;
            filled += !--waiting[w];
        }
    }
    if (filled < n)
        return filled;
    for (int32_t at = n - 1; at >= 0; at--) {
        int32_t v = order[at];
        int32_t plateau = required[v] < horizon ? required[v] : horizon;
        int32_t bound = ceiling[v] < horizon ? ceiling[v] : horizon;
        for (int32_t e = start[v]; e < start[v + 1]; e++) {
            int32_t limit = latest[arcs[e] >> 1] - (arcs[e] & 1);
            bound = limit < bound ? limit : bound;
        }
        latest[v] = (int8_t)(frozen[v] || bound < plateau ? plateau : bound);
    }
    return filled;
}
