/* A window holds one production, or the welcome page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/application.h"

#include "app/model/document.h"

G_BEGIN_DECLS

#define REGIE_TYPE_WINDOW (regie_window_get_type ())
G_DECLARE_FINAL_TYPE (RegieWindow, regie_window, REGIE, WINDOW, AdwApplicationWindow)

RegieWindow *regie_window_new (RegieApplication *application);

/* Returns: (nullable): the window that shows the file already. */
RegieWindow *regie_window_find (GFile *file);

/* Reads the file in the background, after asking when somebody else has it open; failures are told in the window. A template is opened
 * as a new production without a file. */
void regie_window_open (RegieWindow *self, GFile *file);
void regie_window_open_template (RegieWindow *self, GFile *file);

/* Whether the welcome page shows, so the window can take a production. */
gboolean regie_window_is_empty (RegieWindow *self);
/* Returns: (nullable): where the production is saved. */
GFile *regie_window_file (RegieWindow *self);

/* Goes to the place where the record is seen: on the stage its scene, its beat and the thing
 * picked, or in the script. field: (nullable): the text that gets the keyboard. */
void regie_window_reveal (RegieWindow *self,
                          RegieRecord *record,
                          const RegieField *field);

/* The same from anything in a window; nothing happens outside of one. */
void regie_reveal (GtkWidget *from, RegieRecord *record, const RegieField *field);

void regie_window_toast (RegieWindow *self, const char *text);

G_END_DECLS
