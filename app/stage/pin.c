/* Pins of rehearsal notes under the pointer.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/pin.h"

#include "app/draw/pins.h"
#include "app/stage/private.h"

RegieRemark *
regie_stage_pin_at (RegieStage *self, RegiePoint at, double pixel)
{
  RegieBeat *beat = self->pins ? regie_stage_beat (self) : NULL;
  g_autoptr (GArray) heads = regie_pin_heads (beat ? beat->remarks : NULL, pixel);
  RegieRemark *found = NULL;

  for (unsigned i = 0; i < heads->len; i++)
    if (regie_distance (g_array_index (heads, RegiePoint, i), at) <=
        REGIE_PIN_RADIUS * pixel)
      found = regie_list_at (beat->remarks, i);
  return found;
}
