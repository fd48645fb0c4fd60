/* Who carries what from a beat on.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"
#include "app/model/element.h"
#include "app/play/timeline.h"

G_BEGIN_DECLS

/* In the beat the body takes the element up; with NULL it is put down where it is held, or
 * not taken up at all. A named step of undo. Returns: FALSE when that is so already. */
gboolean regie_carrying_set (RegieDocument *document,
                             RegieBeat *beat,
                             RegieElement *element,
                             RegiePosition *carrier);

/* Returns: (transfer none) (nullable): who carries the element at the end of the beat. */
RegiePosition *regie_carrying_of (RegieTimeline *timeline,
                                  RegieElement *element,
                                  int beat);

/* What may be carried at all: what is no person, and no building. */
gboolean regie_carrying_may (RegieElement *element);

G_END_DECLS
