/* The loop that kernels are measured against: one division a point, one rank. */
double loop(int points) {
  const double width = 1.0 / (double)points;
  double sum = 0.0;
  for (int i = 0; i < points; i++) {
    const double middle = ((double)i + 0.5) * width;
    sum += 4.0 / (1.0 + middle * middle);
  }
  return sum * width;
}
