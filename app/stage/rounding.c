/* Numbers as they are kept.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/private.h"

#include <math.h>

double
regie_round (double metres)
{
  return round (metres * 1000) / 1000;
}

double
regie_tidy (double metres)
{
  return round (metres * 10000) / 10000;
}

double
regie_degrees (double degrees)
{
  double turned = fmod (degrees, 360);

  return turned < 0 ? turned + 360 : turned;
}
