/* What the page's sources share: rehearse.c shows, rehearse-notes.c takes notes,
 * rehearse-keys.c is its keyboard. For them alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/remark.h"
#include "ui/rehearse-captions.h"
#include "ui/rehearse-note.h"
#include "ui/rehearse-stage.h"
#include "ui/rehearse.h"

G_BEGIN_DECLS

struct _RegieRehearse
{
  GtkWidget parent_instance;
  RegieDocument *document; /* (nullable) */
  RegieScene *scene;       /* (nullable): all of them; owned */
  RegieRole *role;         /* (nullable): watched as; owned */
  RegiePlayback *player;
  gboolean filling;
  gboolean goes_on; /* once the note is written */
  RegieNoted noted; /* the note being written */
  RegieBeat *noted_in;

  RegieRehearseStage *stage;
  RegieRehearseCaptions *captions;
  RegieRehearseNote *note;
  GtkScale *scrubber;
  GtkLabel *time;
  GtkButton *play_button;
  GtkWidget *header, *transport, *nothing, *back_button, *next_button, *full_button;
  GtkDropDown *scene_choice, *watch_choice, *loop_choice, *speed_choice;
  GtkToggleButton *follow_button;
};

void regie_rehearse_toggle_play (RegieRehearse *self);
void regie_rehearse_leave (RegieRehearse *self);
void regie_rehearse_toast (RegieRehearse *self, const char *text);

/* rehearse-notes.c */
/* Playing waits meanwhile. */
void regie_rehearse_open_note (RegieRehearse *self, RegieRemarkKind kind);
void regie_rehearse_save_note (RegieRehearseNote *note,
                               int kind,
                               const char *text,
                               RegieRehearse *self);
void regie_rehearse_close_note (RegieRehearse *self);

/* rehearse-keys.c */
void regie_rehearse_toggle_full (RegieRehearse *self);
void regie_rehearse_show_full (RegieRehearse *self);
gboolean regie_rehearse_key_pressed (GtkEventControllerKey *keys,
                                     guint keyval,
                                     guint keycode,
                                     GdkModifierType state,
                                     RegieRehearse *self);

G_END_DECLS
