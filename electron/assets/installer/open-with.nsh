; Windows: offers Overheard under "Open with" for archives, parts of them and sound files. It is never made the default for any of
; them (the fileAssociations of electron-builder would be), and what another program has registered isn't touched.
; Endings as in electron/archive/offered-extensions.ts.

!macro offerFor ENDING
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" ".${ENDING}" ""
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}" "FriendlyAppName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  !insertmacro offerFor "zip"
  !insertmacro offerFor "tgz"
  !insertmacro offerFor "tar"
  !insertmacro offerFor "gz"
  !insertmacro offerFor "z01"
  !insertmacro offerFor "001"
  !insertmacro offerFor "wav"
  !insertmacro offerFor "mp3"
  !insertmacro offerFor "ogg"
  !insertmacro offerFor "oga"
  !insertmacro offerFor "opus"
  !insertmacro offerFor "flac"
  !insertmacro offerFor "m4a"
  !insertmacro offerFor "mp4"
  !insertmacro offerFor "3gp"
  !insertmacro offerFor "aac"
  !insertmacro offerFor "webm"
  !insertmacro offerFor "weba"
  !insertmacro offerFor "amr"
  !insertmacro offerFor "awb"
  !insertmacro offerFor "silk"
  !insertmacro offerFor "slk"
  !insertmacro offerFor "aiff"
  !insertmacro offerFor "aif"
  !insertmacro offerFor "caf"
  !insertmacro offerFor "au"
  !insertmacro offerFor "wma"
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
!macroend
