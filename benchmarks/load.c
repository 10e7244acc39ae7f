/* Ask an HTTP server the same thing again and again, as fast as it answers.
 *
 * Written in C so that what is measured is the server, not its caller.
 *
 * Usage: load PORT CONNECTIONS SECONDS STATUS < request > times
 * Each connection has one request under way. Every answer must have this
 * status. The output is 64-bit floats: the seconds that it took, then the
 * seconds that each answer took. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 64, ROOM = 1 << 22 };

typedef struct {
    char *got;
    size_t have, whole; /* bytes that came, and of the whole answer once known */
    double since;
} Connection;

static char request[ROOM];
static size_t length;
static int status;

static void stop(const char *why) {
    fprintf(stderr, "load: %s\n", why);
    exit(1);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

static int reach(int port) {
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(port)};
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int made = socket(AF_INET, SOCK_STREAM, 0), on = 1;
    if (made < 0 || connect(made, (struct sockaddr *)&at, sizeof at)) stop("no connection");
    setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return made;
}

static void ask(int to, Connection *own) {
    own->have = own->whole = 0;
    own->since = now();
    for (size_t sent = 0; sent < length;) {
        ssize_t part = send(to, request + sent, length - sent, MSG_NOSIGNAL);
        if (part <= 0) stop("cannot send");
        sent += part;
    }
}

/* Whether the whole answer is there. */
static int receive(int from, Connection *own) {
    ssize_t part = recv(from, own->got + own->have, ROOM - own->have - 1, 0);
    if (part <= 0) stop("the server hung up, or the answer is too long");
    own->have += part;
    if (!own->whole) {
        own->got[own->have] = 0;
        char *end = strstr(own->got, "\r\n\r\n");
        if (!end) return 0;
        if (atoi(own->got + 9) != status) {
            *strchr(own->got, '\r') = 0;
            stop(own->got);
        }
        char *body = strcasestr(own->got, "\r\ncontent-length:");
        size_t size = body && body < end && status != 304 ? strtoul(body + 17, NULL, 10) : 0;
        own->whole = end + 4 - own->got + size;
    }
    return own->have >= own->whole;
}

int main(int count, char **words) {
    if (count != 5) stop("PORT CONNECTIONS SECONDS STATUS");
    int port = atoi(words[1]), connections = atoi(words[2]);
    double seconds = atof(words[3]);
    status = atoi(words[4]);
    length = fread(request, 1, ROOM, stdin);
    if (connections < 1 || connections > MOST || !length) stop("nothing to do");
    static Connection all[MOST];
    struct pollfd wait[MOST];
    size_t room = 1 << 16, done = 0;
    double *times = malloc(room * sizeof *times);
    for (int i = 0; i < connections; i++) {
        all[i].got = malloc(ROOM);
        wait[i] = (struct pollfd){.fd = reach(port), .events = POLLIN};
    }
    double begin = now(), moment = begin;
    for (int i = 0; i < connections; i++) ask(wait[i].fd, &all[i]);
    while (moment - begin < seconds) {
        if (poll(wait, connections, 10000) <= 0) stop("no answer for 10 seconds");
        for (int i = 0; i < connections; i++) {
            if (!wait[i].revents || !receive(wait[i].fd, &all[i])) continue;
            moment = now();
            if (done == room && !(times = realloc(times, (room *= 2) * sizeof *times)))
                stop("no memory");
            times[done++] = moment - all[i].since;
            ask(wait[i].fd, &all[i]);
        }
    }
    double took = moment - begin;
    fwrite(&took, sizeof took, 1, stdout);
    fwrite(times, sizeof *times, done, stdout);
    return 0;
}
