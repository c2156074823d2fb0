/*
 * Load on an NFS server of version 3: CLIENTS processes, each with a connection of its own and one
 * call under way, do OPERATION for SECONDS. Prints how many were done in a second, all together.
 *
 *   nfs-load URL OPERATION CLIENTS SECONDS
 *
 * read, write: MB (10^6 bytes) of files "big" and "written-N", a MiB a call; what is written is
 * committed before the clock stops. getattr: of "big". lookup, readdirplus: in "many", which has
 * file-0 to file-999; readdirplus goes through it again and again, by answers of at most 32 KiB.
 */
#include <fcntl.h>
#include <nfsc/libnfs.h>
#include <nfsc/libnfs-raw.h>
#include <nfsc/libnfs-raw-nfs.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* As libnfs 4.0 has it; its header only names it. */
struct nfs_fh {
  int len;
  char *val;
};

enum { MIB = 1 << 20, NAMES = 1000, ANSWER = 32 << 10 };

static struct nfs_context *nfs;
static struct nfsfh *big, *many;
static char data[MIB];
static int failed, waiting;

static void fail(const char *what) {
  fprintf(stderr, "nfs-load: %s: %s\n", what, nfs ? nfs_get_error(nfs) : "");
  exit(1);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void answered(struct rpc_context *rpc, int status, void *result, void *unused) {
  (void)rpc;
  (void)unused;
  /* each result of version 3 begins with its status */
  failed = status != RPC_STATUS_SUCCESS || *(nfsstat3 *)result != NFS3_OK;
  waiting = 0;
}

static cookie3 next;

static void listed(struct rpc_context *rpc, int status, void *result, void *unused) {
  answered(rpc, status, result, unused);
  if (failed) return;
  dirlistplus3 *page = &((READDIRPLUS3res *)result)->READDIRPLUS3res_u.resok.reply;
  for (entryplus3 *e = page->entries; e; e = e->nextentry) next = e->cookie;
  if (page->eof) next = 0;
}

static void await(int sent) {
  struct rpc_context *rpc = nfs_get_rpc_context(nfs);
  if (sent != 0) fail("send");
  waiting = 1;
  while (waiting) {
    struct pollfd p = {.fd = rpc_get_fd(rpc), .events = rpc_which_events(rpc)};
    if (poll(&p, 1, 10000) <= 0 || rpc_service(rpc, p.revents) < 0) fail("no answer");
  }
  if (failed) fail("refused");
}

static nfs_fh3 handle(struct nfsfh *file) {
  struct nfs_fh *fh = nfs_get_fh(file);
  nfs_fh3 handle = {.data = {.data_len = fh->len, .data_val = fh->val}};
  return handle;
}

static double reading(int number, long i) {
  static long blocks;
  struct nfs_stat_64 st;
  (void)number;
  if (!blocks && !nfs_fstat64(nfs, big, &st)) blocks = st.nfs_size / MIB;
  if (nfs_pread(nfs, big, i % blocks * MIB, MIB, data) != MIB) fail("read");
  return MIB / 1e6;
}

static struct nfsfh *written;

static double writing(int number, long i) {
  char name[40];
  if (!written) {
    snprintf(name, sizeof name, "/written-%d", number);
    if (nfs_creat(nfs, name, 0644, &written) != 0) fail("create");
  }
  if (nfs_pwrite(nfs, written, i % 64 * MIB, MIB, data) != MIB) fail("write");
  return MIB / 1e6;
}

static double getattr(int number, long i) {
  GETATTR3args args = {.object = handle(big)};
  (void)number;
  (void)i;
  await(rpc_nfs3_getattr_async(nfs_get_rpc_context(nfs), answered, &args, NULL));
  return 1;
}

static double lookup(int number, long i) {
  char name[40];
  LOOKUP3args args = {.what = {.dir = handle(many), .name = name}};
  snprintf(name, sizeof name, "file-%ld", (i + number) % NAMES);
  await(rpc_nfs3_lookup_async(nfs_get_rpc_context(nfs), answered, &args, NULL));
  return 1;
}

static double readdirplus(int number, long i) {
  READDIRPLUS3args args = {
      .dir = handle(many), .cookie = next, .dircount = ANSWER, .maxcount = ANSWER};
  (void)number;
  (void)i;
  await(rpc_nfs3_readdirplus_async(nfs_get_rpc_context(nfs), listed, &args, NULL));
  return 1;
}

static const struct {
  const char *name;
  double (*once)(int number, long i);
} OPERATIONS[] = {
    {"read", reading},   {"write", writing},           {"getattr", getattr},
    {"lookup", lookup},  {"readdirplus", readdirplus},
};

static void mount_and_open(const char *text) {
  nfs = nfs_init_context();
  struct nfs_url *url = nfs ? nfs_parse_url_dir(nfs, text) : NULL;
  if (!url || nfs_mount(nfs, url->server, url->path) != 0) fail("mount");
  if (nfs_open(nfs, "/big", O_RDONLY, &big) != 0) fail("open big");
  if (nfs_open(nfs, "/many", O_RDONLY, &many) != 0) fail("open many");
}

/* One client: says that it is ready, waits for the end of `start`, and tells how it went. */
static void client(double (*once)(int, long), int number, double seconds, int start, int out) {
  char go;
  double done = 0, rate, begin;
  if (write(out, &(double){0}, sizeof done) != sizeof done || read(start, &go, 1) != 0) exit(1);
  begin = now();
  for (long i = 0; now() < begin + seconds; i++) done += once(number, i);
  if (written && nfs_fsync(nfs, written) != 0) fail("commit");
  rate = done / (now() - begin);
  if (write(out, &rate, sizeof rate) != sizeof rate) exit(1);
  exit(0);
}

static double sum(int in, int count) {
  double one, all = 0;
  for (int i = 0; i < count; i++) {
    if (read(in, &one, sizeof one) != sizeof one) fail("a client is gone");
    all += one;
  }
  return all;
}

int main(int argc, char **argv) {
  int start[2], out[2], count = argc == 5 ? atoi(argv[3]) : 0;
  double (*once)(int, long) = NULL;
  for (size_t i = 0; count && i < sizeof OPERATIONS / sizeof *OPERATIONS; i++)
    if (!strcmp(OPERATIONS[i].name, argv[2])) once = OPERATIONS[i].once;
  if (!once) {
    fputs("usage: nfs-load URL read|write|getattr|lookup|readdirplus CLIENTS SECONDS\n", stderr);
    return 2;
  }
  if (pipe(start) || pipe(out)) fail("pipe");
  alarm(60 + atoi(argv[4])); /* if a client is gone, the others wait for a start that never comes */
  for (int number = 0; number < count; number++) {
    if (fork() == 0) {
      close(start[1]);
      close(out[0]);
      mount_and_open(argv[1]);
      client(once, number, atof(argv[4]), start[0], out[1]);
    }
  }
  close(out[1]);
  sum(out[0], count);
  close(start[1]);
  printf("%.1f\n", sum(out[0], count));
  while (wait(NULL) > 0) {
  }
  return 0;
}
