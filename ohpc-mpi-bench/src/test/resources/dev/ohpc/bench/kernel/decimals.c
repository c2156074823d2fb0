/* Lines "number decimals" in, the number as printf writes it out. */
#include <stdio.h>

int main(void) {
  double number;
  int decimals;
  while (scanf("%lf %d", &number, &decimals) == 2) {
    printf("%.*f\n", decimals, number);
  }
  return 0;
}
