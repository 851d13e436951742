; Inno Setup 6: an installer of dist\meipi, for one user or, as administrator, for all.
;   iscc /DVersion=0.1.0 packaging\windows\meipi.iss     writes dist\meipi-VERSION-setup.exe
; Build the folder first: python -m PyInstaller --noconfirm packaging\meipi.spec

#ifndef Version
  #error Name the version: iscc /DVersion=0.1.0
#endif

[Setup]
AppId={{6F0A3C56-5D5B-4C53-9C5C-3B7B3B7A61E4}
AppName=Meipi
AppVersion={#Version}
AppVerName=Meipi {#Version}
AppPublisher=The Meipi developers
DefaultDirName={autopf}\Meipi
DefaultGroupName=Meipi
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=meipi-{#Version}-setup
SetupIconFile=..\..\build\icons\meipi.ico
UninstallDisplayIcon={app}\meipi.exe
LicenseFile=..\..\LICENSE
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[Files]
Source: "..\..\dist\meipi\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; files of the version before: a folder of two Pythons starts neither
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Meipi 眉批"; Filename: "{app}\meipi.exe"
Name: "{autodesktop}\Meipi 眉批"; Filename: "{app}\meipi.exe"; Tasks: desktopicon

[Registry]
; offered under "Open with"; what opens a type by default stays the reader's choice
Root: HKA; Subkey: "Software\Classes\Meipi.Article"; ValueType: string; ValueData: "Article"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Meipi.Article\DefaultIcon"; ValueType: string; ValueData: "{app}\meipi.exe,0"
Root: HKA; Subkey: "Software\Classes\Meipi.Article\shell\open\command"; ValueType: string; ValueData: """{app}\meipi.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.txt\OpenWithProgids"; ValueType: string; ValueName: "Meipi.Article"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.md\OpenWithProgids"; ValueType: string; ValueName: "Meipi.Article"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.markdown\OpenWithProgids"; ValueType: string; ValueName: "Meipi.Article"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.html\OpenWithProgids"; ValueType: string; ValueName: "Meipi.Article"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.htm\OpenWithProgids"; ValueType: string; ValueName: "Meipi.Article"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.mhtml\OpenWithProgids"; ValueType: string; ValueName: "Meipi.Article"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.epub\OpenWithProgids"; ValueType: string; ValueName: "Meipi.Article"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.docx\OpenWithProgids"; ValueType: string; ValueName: "Meipi.Article"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.pdf\OpenWithProgids"; ValueType: string; ValueName: "Meipi.Article"; Flags: uninsdeletevalue
; meipi://article/…
Root: HKA; Subkey: "Software\Classes\meipi"; ValueType: string; ValueData: "URL:Meipi"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\meipi"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\meipi\shell\open\command"; ValueType: string; ValueData: """{app}\meipi.exe"" ""%1"""

[Run]
Filename: "{app}\meipi.exe"; Description: "{cm:LaunchProgram,Meipi}"; Flags: nowait postinstall skipifsilent
; the reader's data in %LOCALAPPDATA%\Meipi is never touched, not by removing the program either
