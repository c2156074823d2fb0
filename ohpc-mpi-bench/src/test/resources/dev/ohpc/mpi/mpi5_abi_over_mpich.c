/*
 * The ABI of MPI 5.0 on top of MPICH: handles, constants and statuses are translated, so that a
 * caller who has one of them wrong cannot work with it. No library of Debian 12 has that ABI.
 *
 * Numbers of the ABI are of the MPI Forum's header; those of MPICH come from its own mpi.h, whose
 * functions are called by their second names, PMPI_*.
 */
#include <mpi.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* mpi.h has the plain name already, with MPICH's types. */
#define EXPORT(result, name, ...)                      \
  result abi_##name(__VA_ARGS__) __asm__("MPI_" #name); \
  result abi_##name(__VA_ARGS__)

typedef intptr_t Handle;

typedef struct {
  int source, tag, error;
  int internal[5];
} Status;

/* Predefined handles of the ABI stand below this; what MPICH makes stands above. */
enum { PREDEFINED = 0x400 };

static const struct {
  Handle abi;
  int mpich;
} handles[] = {
    {0x100, MPI_COMM_NULL}, {0x101, MPI_COMM_WORLD}, {0x102, MPI_COMM_SELF},
    {0x130, MPI_INFO_NULL}, {0x143, MPI_ERRORS_RETURN}, {0x180, MPI_REQUEST_NULL},
    {0x210, MPI_FLOAT},     {0x214, MPI_DOUBLE},     {0x240, MPI_INT8_T},
    {0x247, MPI_BYTE},      {0x248, MPI_INT16_T},    {0x249, MPI_UINT16_T},
    {0x250, MPI_INT32_T},   {0x258, MPI_INT64_T},    {0x21, MPI_SUM},
    {0x22, MPI_MIN},        {0x23, MPI_MAX},         {0x24, MPI_PROD},
    {0x28, MPI_BAND},       {0x29, MPI_BOR},         {0x2a, MPI_BXOR},
    {0x30, MPI_LAND},       {0x31, MPI_LOR},         {0x32, MPI_LXOR},
};

static const struct {
  int abi;
  int mpich;
} classes[] = {
    {0, MPI_SUCCESS},      {1, MPI_ERR_BUFFER},   {2, MPI_ERR_COUNT},    {3, MPI_ERR_TYPE},
    {4, MPI_ERR_TAG},      {5, MPI_ERR_COMM},     {6, MPI_ERR_RANK},     {7, MPI_ERR_REQUEST},
    {8, MPI_ERR_ROOT},     {9, MPI_ERR_GROUP},    {10, MPI_ERR_OP},      {11, MPI_ERR_TOPOLOGY},
    {12, MPI_ERR_DIMS},    {13, MPI_ERR_ARG},     {14, MPI_ERR_UNKNOWN}, {15, MPI_ERR_TRUNCATE},
    {16, MPI_ERR_OTHER},   {17, MPI_ERR_INTERN},  {18, MPI_ERR_PENDING}, {19, MPI_ERR_IN_STATUS},
};

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

/* A handle that the table lacks is a mistake of the caller, and ends the test. */
static int in(Handle handle) {
  if (handle >= PREDEFINED) return (int)(uint32_t)handle;
  for (size_t i = 0; i < LENGTH(handles); i++)
    if (handles[i].abi == handle) return handles[i].mpich;
  abort();
}

static Handle out(int handle) {
  for (size_t i = 0; i < LENGTH(handles); i++)
    if (handles[i].mpich == handle) return handles[i].abi;
  return (Handle)(uint32_t)handle;
}

static const void *memory_in(const void *data) { return data == (void *)1 ? MPI_IN_PLACE : data; }
static int rank_in(int rank) {
  return rank == -1 ? MPI_ANY_SOURCE : rank == -3 ? MPI_PROC_NULL : rank;
}
static int rank_out(int rank) {
  return rank == MPI_ANY_SOURCE ? -1 : rank == MPI_PROC_NULL ? -3 : rank;
}
static int tag_in(int tag) { return tag == -2 ? MPI_ANY_TAG : tag; }
static int tag_out(int tag) { return tag == MPI_ANY_TAG ? -2 : tag; }

static void status_out(Status *abi, const MPI_Status *mpich) {
  if (!abi) return;
  *abi = (Status){rank_out(mpich->MPI_SOURCE), tag_out(mpich->MPI_TAG), mpich->MPI_ERROR,
                  {mpich->count_lo, mpich->count_hi_and_cancelled}};
}

EXPORT(int, Abi_get_version, int *major, int *minor) {
  *major = 1, *minor = 0;
  return MPI_SUCCESS;
}

EXPORT(int, Get_library_version, char *text, int *length) {
  strcpy(text, "Translation of MPICH 0.1");
  *length = (int)strlen(text);
  return MPI_SUCCESS;
}

EXPORT(int, Init_thread, int *argc, char ***argv, int required, int *provided) {
  static const int levels[] = {0, 1024, 2048, 4096};
  int code = PMPI_Init_thread(argc, argv, required == 0      ? MPI_THREAD_SINGLE
                                          : required == 1024 ? MPI_THREAD_FUNNELED
                                          : required == 2048 ? MPI_THREAD_SERIALIZED
                                          : required == 4096 ? MPI_THREAD_MULTIPLE
                                                             : -1, provided);
  if (code == MPI_SUCCESS) *provided = levels[*provided];
  return code;
}
EXPORT(int, Finalize, void) { return PMPI_Finalize(); }
EXPORT(int, Initialized, int *flag) { return PMPI_Initialized(flag); }
EXPORT(int, Get_processor_name, char *name, int *length) { return PMPI_Get_processor_name(name, length); }
EXPORT(int, Abort, Handle comm, int code) { return PMPI_Abort(in(comm), code); }
EXPORT(double, Wtime, void) { return PMPI_Wtime(); }

EXPORT(int, Error_class, int code, int *class) {
  int result = PMPI_Error_class(code, class);
  for (size_t i = 0; i < LENGTH(classes); i++)
    if (classes[i].mpich == *class) {
      *class = classes[i].abi;
      return result;
    }
  *class = 16;
  return result;
}
EXPORT(int, Error_string, int code, char *text, int *length) {
  return PMPI_Error_string(code, text, length);
}

EXPORT(int, Comm_rank, Handle comm, int *rank) { return PMPI_Comm_rank(in(comm), rank); }
EXPORT(int, Comm_size, Handle comm, int *size) { return PMPI_Comm_size(in(comm), size); }
EXPORT(int, Comm_dup, Handle comm, Handle *copy) {
  int made, code = PMPI_Comm_dup(in(comm), &made);
  *copy = out(made);
  return code;
}
EXPORT(int, Comm_split, Handle comm, int color, int key, Handle *part) {
  int made, code = PMPI_Comm_split(in(comm), color == -32766 ? MPI_UNDEFINED : color, key, &made);
  *part = out(made);
  return code;
}
EXPORT(int, Comm_split_type, Handle comm, int type, int key, Handle info, Handle *part) {
  int made;
  if (type != 221) abort();
  int code = PMPI_Comm_split_type(in(comm), MPI_COMM_TYPE_SHARED, key, in(info), &made);
  *part = out(made);
  return code;
}
EXPORT(int, Comm_free, Handle *comm) {
  int mpich = in(*comm), code = PMPI_Comm_free(&mpich);
  *comm = out(mpich);
  return code;
}
EXPORT(int, Comm_set_errhandler, Handle comm, Handle handler) {
  return PMPI_Comm_set_errhandler(in(comm), in(handler));
}

EXPORT(int, Send, const void *data, int count, Handle type, int to, int tag, Handle comm) {
  return PMPI_Send(data, count, in(type), rank_in(to), tag, in(comm));
}
EXPORT(int, Recv, void *data, int count, Handle type, int from, int tag, Handle comm, Status *status) {
  MPI_Status mpich;
  int code = PMPI_Recv(data, count, in(type), rank_in(from), tag_in(tag), in(comm), &mpich);
  status_out(status, &mpich);
  return code;
}
EXPORT(int, Sendrecv, const void *sent, int sent_count, Handle sent_type, int to, int sent_tag,
                 void *received, int received_count, Handle received_type, int from,
                 int received_tag, Handle comm, Status *status) {
  MPI_Status mpich;
  int code = PMPI_Sendrecv(sent, sent_count, in(sent_type), rank_in(to), sent_tag, received,
                           received_count, in(received_type), rank_in(from), tag_in(received_tag),
                           in(comm), &mpich);
  status_out(status, &mpich);
  return code;
}
EXPORT(int, Isend, const void *data, int count, Handle type, int to, int tag, Handle comm, Handle *request) {
  int made, code = PMPI_Isend(data, count, in(type), rank_in(to), tag, in(comm), &made);
  *request = out(made);
  return code;
}
EXPORT(int, Irecv, void *data, int count, Handle type, int from, int tag, Handle comm, Handle *request) {
  int made, code = PMPI_Irecv(data, count, in(type), rank_in(from), tag_in(tag), in(comm), &made);
  *request = out(made);
  return code;
}
EXPORT(int, Wait, Handle *request, Status *status) {
  MPI_Status written;
  int mpich = in(*request), code = PMPI_Wait(&mpich, &written);
  *request = out(mpich);
  status_out(status, &written);
  return code;
}
EXPORT(int, Waitall, int count, Handle *requests, Status *statuses) {
  int *mpich = malloc(count * sizeof *mpich);
  MPI_Status *written = calloc(count, sizeof *written);
  for (int i = 0; i < count; i++) mpich[i] = in(requests[i]);
  int code = PMPI_Waitall(count, mpich, written);
  for (int i = 0; i < count; i++) {
    requests[i] = out(mpich[i]);
    status_out(statuses + i, written + i);
  }
  free(mpich), free(written);
  return code;
}
EXPORT(int, Test, Handle *request, int *flag, Status *status) {
  MPI_Status written;
  int mpich = in(*request), code = PMPI_Test(&mpich, flag, &written);
  *request = out(mpich);
  status_out(status, &written);
  return code;
}
EXPORT(int, Cancel, Handle *request) {
  int mpich = in(*request);
  return PMPI_Cancel(&mpich);
}
EXPORT(int, Request_free, Handle *request) {
  int mpich = in(*request), code = PMPI_Request_free(&mpich);
  *request = out(mpich);
  return code;
}
EXPORT(int, Probe, int from, int tag, Handle comm, Status *status) {
  MPI_Status written;
  int code = PMPI_Probe(rank_in(from), tag_in(tag), in(comm), &written);
  status_out(status, &written);
  return code;
}
EXPORT(int, Iprobe, int from, int tag, Handle comm, int *flag, Status *status) {
  MPI_Status written;
  int code = PMPI_Iprobe(rank_in(from), tag_in(tag), in(comm), flag, &written);
  status_out(status, &written);
  return code;
}
EXPORT(int, Get_elements_x, const Status *status, Handle type, int64_t *count) {
  MPI_Status mpich = {.count_lo = status->internal[0],
                      .count_hi_and_cancelled = status->internal[1]};
  MPI_Count elements;
  int code = PMPI_Get_elements_x(&mpich, in(type), &elements);
  *count = elements;
  return code;
}

EXPORT(int, Barrier, Handle comm) { return PMPI_Barrier(in(comm)); }
EXPORT(int, Bcast, void *data, int count, Handle type, int root, Handle comm) {
  return PMPI_Bcast(data, count, in(type), root, in(comm));
}
EXPORT(int, Reduce, const void *sent, void *received, int count, Handle type, Handle op, int root,
               Handle comm) {
  return PMPI_Reduce(memory_in(sent), received, count, in(type), in(op), root, in(comm));
}
EXPORT(int, Allreduce, const void *sent, void *received, int count, Handle type, Handle op, Handle comm) {
  return PMPI_Allreduce(memory_in(sent), received, count, in(type), in(op), in(comm));
}
EXPORT(int, Scan, const void *sent, void *received, int count, Handle type, Handle op, Handle comm) {
  return PMPI_Scan(sent, received, count, in(type), in(op), in(comm));
}
EXPORT(int, Gather, const void *sent, int sent_count, Handle sent_type, void *received,
               int received_count, Handle received_type, int root, Handle comm) {
  return PMPI_Gather(sent, sent_count, in(sent_type), received, received_count, in(received_type),
                     root, in(comm));
}
EXPORT(int, Scatter, const void *sent, int sent_count, Handle sent_type, void *received,
                int received_count, Handle received_type, int root, Handle comm) {
  return PMPI_Scatter(sent, sent_count, in(sent_type), received, received_count,
                      in(received_type), root, in(comm));
}
EXPORT(int, Allgather, const void *sent, int sent_count, Handle sent_type, void *received,
                  int received_count, Handle received_type, Handle comm) {
  return PMPI_Allgather(sent, sent_count, in(sent_type), received, received_count,
                        in(received_type), in(comm));
}
EXPORT(int, Alltoall, const void *sent, int sent_count, Handle sent_type, void *received,
                 int received_count, Handle received_type, Handle comm) {
  return PMPI_Alltoall(sent, sent_count, in(sent_type), received, received_count,
                       in(received_type), in(comm));
}
EXPORT(int, Gatherv, const void *sent, int sent_count, Handle sent_type, void *received,
                const int counts[], const int offsets[], Handle received_type, int root,
                Handle comm) {
  return PMPI_Gatherv(sent, sent_count, in(sent_type), received, counts, offsets,
                      in(received_type), root, in(comm));
}
EXPORT(int, Scatterv, const void *sent, const int counts[], const int offsets[], Handle sent_type,
                 void *received, int received_count, Handle received_type, int root, Handle comm) {
  return PMPI_Scatterv(sent, counts, offsets, in(sent_type), received, received_count,
                       in(received_type), root, in(comm));
}
