/* The limit of any server: Bolt without a driver, answers read but never decoded.
 *
 *   ask PORT CLIENTS SECONDS FILE
 *
 * FILE holds messages ready to be sent, each part after its length (4 bytes, big end
 * first): first what logs in, then the requests, asked in turn from the middle on. Every
 * message is answered by one summary; all that is looked at is where messages end.
 * Prints what `ask.lua` prints: rate, p50, p95, errors, requests.
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { BUFFER = 1 << 18, MOST_CLIENTS = 1024 };
enum { SUCCESS = 0x70, IGNORED = 0x7E, FAILURE = 0x7F };

typedef struct {
  const unsigned char *bytes;
  uint32_t length;
} part;

typedef struct {
  int socket;
  int awaited;      /* summaries still to come */
  int failed;       /* whether one of them was none of success */
  double since;     /* when the request was sent */
  uint32_t chunk;   /* bytes left of the chunk at hand */
  uint32_t header;  /* of the next chunk, as far as it is there */
  int header_bytes; /* how much of it is there */
  uint64_t offset;  /* in the message at hand */
  int tag;          /* of that message */
} client;

static part *parts;
static size_t part_count, next_part;
static double *latencies;
static size_t answered, errors, room;

static void give_up(const char *why) {
  fprintf(stderr, "bolt: %s\n", why);
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static uint32_t number(const unsigned char *at) {
  return (uint32_t)at[0] << 24 | at[1] << 16 | at[2] << 8 | at[3];
}

static void read_parts(const char *name) {
  FILE *file = fopen(name, "rb");
  if (!file || fseek(file, 0, SEEK_END)) give_up("cannot read the requests");
  long size = ftell(file);
  rewind(file);
  unsigned char *all = malloc(size + 1);
  parts = malloc((size / 4 + 1) * sizeof *parts);
  if (!all || !parts || fread(all, 1, size, file) != (size_t)size)
    give_up("cannot read the requests");
  fclose(file);
  for (long at = 0; at + 4 <= size; at += 4 + parts[part_count++].length)
    parts[part_count] = (part){all + at + 4, number(all + at)};
  if (part_count < 2) give_up("there is nothing to ask");
  next_part = part_count / 2;
}

/* How many messages a part holds: a chunk of no length ends each. */
static int messages(part p) {
  int count = 0;
  for (uint32_t at = 0; at + 2 <= p.length;) {
    uint32_t chunk = p.bytes[at] << 8 | p.bytes[at + 1];
    at += 2 + chunk;
    count += chunk == 0;
  }
  return count;
}

static void send_all(client *c, const unsigned char *bytes, size_t length) {
  while (length) {
    ssize_t sent = send(c->socket, bytes, length, MSG_NOSIGNAL);
    if (sent <= 0) give_up("the connection broke while sending");
    bytes += sent;
    length -= sent;
  }
}

static void ask(client *c, part p) {
  c->awaited = messages(p);
  c->failed = 0;
  c->since = now();
  send_all(c, p.bytes, p.length);
}

static void end_of_message(client *c) {
  if (c->offset == 0) return; /* Neo4j says that it is alive */
  if (c->tag == SUCCESS || c->tag == IGNORED || c->tag == FAILURE) c->awaited--;
  c->failed |= c->tag == IGNORED || c->tag == FAILURE;
  c->offset = 0;
}

static void look_at(client *c, const unsigned char *bytes, size_t length) {
  for (size_t at = 0; at < length;) {
    if (c->chunk == 0) {
      c->header = c->header << 8 | bytes[at++];
      if (++c->header_bytes < 2) continue;
      c->chunk = c->header & 0xFFFF;
      c->header_bytes = 0;
      if (c->chunk == 0) end_of_message(c);
      continue;
    }
    size_t step = length - at < c->chunk ? length - at : c->chunk;
    if (c->offset <= 1 && c->offset + step > 1) c->tag = bytes[at + 1 - c->offset];
    c->offset += step;
    c->chunk -= step;
    at += step;
  }
}

static void receive(client *c) {
  static unsigned char buffer[BUFFER];
  ssize_t got = recv(c->socket, buffer, sizeof buffer, 0);
  if (got <= 0) give_up("the connection broke while receiving");
  look_at(c, buffer, got);
}

static void open_client(client *c, int port) {
  static const unsigned char hello[20] = {0x60, 0x60, 0xB0, 0x17, 0, 3, 4, 5};
  unsigned char version[4];
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int at_once = 1;
  c->socket = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(c->socket, (struct sockaddr *)&address, sizeof address))
    give_up("cannot connect");
  setsockopt(c->socket, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
  send_all(c, hello, sizeof hello);
  if (recv(c->socket, version, 4, MSG_WAITALL) != 4 || version[3] != 5)
    give_up("Neo4j does not speak Bolt 5");
  ask(c, parts[0]);
  while (c->awaited > 0) receive(c);
  if (c->failed) give_up("Neo4j refuses the login");
}

static void ask_next(client *c) {
  ask(c, parts[next_part]);
  next_part = next_part + 1 < part_count ? next_part + 1 : 1;
}

static void note(client *c) {
  if (answered == room) {
    room = room ? room * 2 : 4096;
    latencies = realloc(latencies, room * sizeof *latencies);
    if (!latencies) give_up("out of memory");
  }
  errors += c->failed;
  latencies[answered++] = (now() - c->since) * 1000;
}

static int ascending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

int main(int count, char **given) {
  static client clients[MOST_CLIENTS];
  static struct pollfd polled[MOST_CLIENTS];
  if (count != 5) give_up("usage: ask PORT CLIENTS SECONDS FILE");
  int asking = atoi(given[2]);
  if (asking < 1 || asking > MOST_CLIENTS) give_up("1 to 1024 clients");
  read_parts(given[4]);
  for (int i = 0; i < asking; i++) open_client(&clients[i], atoi(given[1]));
  double begun = now(), end = begun + atof(given[3]);
  for (int i = 0; i < asking; i++) {
    polled[i] = (struct pollfd){clients[i].socket, POLLIN, 0};
    ask_next(&clients[i]);
  }
  while (now() < end) {
    if (poll(polled, asking, 1000) < 0) give_up("cannot wait for answers");
    for (int i = 0; i < asking; i++) {
      if (!polled[i].revents) continue;
      receive(&clients[i]);
      if (clients[i].awaited > 0) continue;
      note(&clients[i]);
      if (clients[i].failed) give_up("Neo4j refuses a request");
      ask_next(&clients[i]);
    }
  }
  double seconds = now() - begun;
  if (!answered) give_up("no answer came in time");
  qsort(latencies, answered, sizeof *latencies, ascending);
  printf("polgraph %f %f %f %zu %zu\n", answered / seconds, latencies[answered / 2],
         latencies[answered * 95 / 100], errors, answered);
  return 0;
}
