/* What stands on the stage as one flat list of headings and records, selected as the stage's
 * selection is: there is no second selection to keep in step.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A heading of the outline. */
typedef enum
{
  REGIE_SECTION_WALLS,
  REGIE_SECTION_ZONES,
  REGIE_SECTION_SETTING,
  REGIE_SECTION_DRESSING,
  REGIE_SECTION_PEOPLE,
  REGIE_SECTION_NOTES,
  REGIE_SECTION_UNDERLAYS,
  REGIE_N_SECTIONS
} RegieSectionId;

#define REGIE_TYPE_OUTLINE_SECTION (regie_outline_section_get_type ())
G_DECLARE_FINAL_TYPE (RegieOutlineSection,
                      regie_outline_section,
                      REGIE,
                      OUTLINE_SECTION,
                      GObject)

/* Translated: "Walls and openings". */
const char *regie_outline_section_label (RegieOutlineSection *self);
/* The RegieLevel the section stands for, or -1 for none. */
int regie_outline_section_level (RegieOutlineSection *self);

#define REGIE_TYPE_OUTLINE_MODEL (regie_outline_model_get_type ())
G_DECLARE_FINAL_TYPE (RegieOutlineModel,
                      regie_outline_model,
                      REGIE,
                      OUTLINE_MODEL,
                      GObject)
/* A GtkSelectionModel of RegieOutlineSection and RegieRecord. */

RegieOutlineModel *regie_outline_model_new (RegieStage *stage);
/* Shows only records whose name holds each word; NULL shows all. */
void regie_outline_model_find (RegieOutlineModel *self, const char *words);
/* Looks anew at what stands on the stage; items-changed tells only of what differs. */
void regie_outline_model_update (RegieOutlineModel *self);
/* Whether a change of the record can alter what is listed. */
gboolean regie_outline_model_is_listing (RegieOutlineModel *self, RegieRecord *record);
/* Returns: the position, or G_MAXUINT. */
unsigned regie_outline_model_position (RegieOutlineModel *self, gpointer record);

G_END_DECLS
