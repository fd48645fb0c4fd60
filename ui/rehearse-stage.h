/* The stage at a second of the performance.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"
#include "app/play/performance.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_REHEARSE_STAGE (regie_rehearse_stage_get_type ())
G_DECLARE_FINAL_TYPE (RegieRehearseStage,
                      regie_rehearse_stage,
                      REGIE,
                      REHEARSE_STAGE,
                      GtkWidget)

/* document: (nullable). */
void regie_rehearse_stage_set_document (RegieRehearseStage *self,
                                        RegieDocument *document);
/* performance: (nullable): borrowed until another is set. */
void regie_rehearse_stage_set_performance (RegieRehearseStage *self,
                                           RegiePerformance *performance);
/* Shows so many seconds after a beat began. */
void regie_rehearse_stage_show (RegieRehearseStage *self, unsigned beat, double within);
/* The others are dimmed. role: (nullable): nobody is. */
void regie_rehearse_stage_watch (RegieRehearseStage *self, RegieRole *role);
/* The camera goes with whom it watches. */
void regie_rehearse_stage_follow (RegieRehearseStage *self, gboolean follow);
/* Whether others on stage shall be seen going from place to place, or be there at once. */
void regie_rehearse_stage_glide (RegieRehearseStage *self, gboolean glide);

/* Where the pointer is, else where the one watched is. at: (out). Returns: FALSE when there is
 * neither. */
gboolean regie_rehearse_stage_aim (RegieRehearseStage *self, RegiePoint *at);
/* Seconds after the beat began that are shown. */
double regie_rehearse_stage_within (RegieRehearseStage *self);

G_END_DECLS
