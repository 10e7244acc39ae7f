import { useState } from "react";
import { download } from "./download";
import { Link } from "./link";
import { Menu, MenuChoice } from "./menu";
import { Failed } from "./states";

interface Props<Format extends string> {
  label: string;
  formats: readonly Format[];
  /** What a format is called in the menu. */
  name: (format: Format) => string;
  file: (format: Format) => Promise<Blob>;
  /** What the file is called, without its ending, which is the format. */
  fileName: string;
  /** Where more formats are. */
  more?: { readonly label: string; readonly to: string };
}

/** Downloads something in the format that somebody chooses. */
export function SaveMenu<Format extends string>(props: Props<Format>) {
  const { label, formats, name, file, fileName, more } = props;
  const [failure, setFailure] = useState<Error | null>(null);
  const save = async (format: Format) => {
    setFailure(null);
    try {
      download(await file(format), `${fileName}.${format}`);
    } catch (error) {
      setFailure(error as Error);
    }
  };
  return (
    <>
      <Menu label={label}>
        {(close) => (
          <>
            {formats.map((format) => (
              <MenuChoice
                key={format}
                onChoose={() => {
                  close();
                  void save(format);
                }}
              >
                {name(format)}
              </MenuChoice>
            ))}
            {more && (
              <Link to={more.to} className="pp-menu__choice">
                {more.label}
              </Link>
            )}
          </>
        )}
      </Menu>
      {failure && <Failed error={failure} />}
    </>
  );
}
