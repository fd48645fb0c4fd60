/* Pins of rehearsal notes under the pointer.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/pin.h"

#include "app/draw/pins.h"
#include "app/stage/private.h"

RegieRemark *
regie_stage_pin_at (RegieStage *self, RegiePoint at, double pixel)
{
  RegieBeat *beat = self->pins ? regie_stage_beat (self) : NULL;
  RegieRemark *remark, *found = NULL;

  for (unsigned i = 0; beat && (remark = regie_list_at (beat->remarks, i)); i++)
    if (regie_pin_has_place (remark) &&
        regie_distance (regie_pin_head (remark, pixel), at) <= REGIE_PIN_RADIUS * pixel)
      found = remark;
  return found;
}
