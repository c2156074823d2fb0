/* The sum of one rank, as a C compiler computes it: lines "points size rank" in, bits out. */
#include <stdio.h>

static double partial(long points, long size, long rank) {
  const double width = 1.0 / (double)points;
  double sum = 0.0;
  for (long i = rank; i < points; i += size) {
    const double middle = ((double)i + 0.5) * width;
    sum += 4.0 / (1.0 + middle * middle);
  }
  return sum;
}

int main(void) {
  long points, size, rank;
  while (scanf("%ld %ld %ld", &points, &size, &rank) == 3) {
    printf("%a\n", partial(points, size, rank));
  }
  return 0;
}
