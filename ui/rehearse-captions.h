/* What is said and what happens while a beat is played.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/performance.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_REHEARSE_CAPTIONS (regie_rehearse_captions_get_type ())
G_DECLARE_FINAL_TYPE (RegieRehearseCaptions,
                      regie_rehearse_captions,
                      REGIE,
                      REHEARSE_CAPTIONS,
                      GtkWidget)

/* Those of the beat so many seconds after it began. watched: (nullable): the role whose wants
 * and subtext are told. Cheap when nothing has been added since. */
void regie_rehearse_captions_show (RegieRehearseCaptions *self,
                                   RegieProduction *production,
                                   const RegiePlayed *played,
                                   double within);
void regie_rehearse_captions_watch (RegieRehearseCaptions *self, RegieRole *watched);
/* What is shown is out of date. */
void regie_rehearse_captions_drop (RegieRehearseCaptions *self);

G_END_DECLS
