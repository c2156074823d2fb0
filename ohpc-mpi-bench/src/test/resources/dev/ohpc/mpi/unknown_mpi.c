/* An MPI library that nobody knows. To start it is an error of the caller. */
#include <stdlib.h>
#include <string.h>

int MPI_Get_library_version(char *version, int *length) {
  strcpy(version, "Research MPI 0.3\nbuilt yesterday");
  *length = (int)strlen(version);
  return 0;
}

int MPI_Init_thread(int *argc, char ***argv, int required, int *provided) {
  (void)argc, (void)argv, (void)required, (void)provided;
  abort();
}
