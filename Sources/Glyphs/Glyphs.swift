/// Chinese letters of eleven by eleven dots, for walls and projectors: those of GB 2312 that the font has, and 班 逾 餐.
///
/// They are the 12-pixel letters of Ark Pixel Font 方舟像素字体, copyright 2021 TakWolf, under the SIL Open Font License 1.1,
/// which lies beside them in `OFL.txt`; only their form of storage is another, and
/// 班 逾 餐, which it lacks, were drawn in its manner. One letter takes eighteen bytes: its code
/// point, then the dots row by row from the top, the leftmost first; letters are in order of code points.
public enum Glyphs {
  /// Dots across and down.
  public static let size = 11

  /// The rows of dots from the top, the leftmost dot first; nil for a letter it does not have.
  public static func dots(of letter: Unicode.Scalar) -> [[Bool]]? {
    let bytes = PackageResources.ark_pixel_12_glyphs
    var (low, high) = (0, bytes.count / record)
    while low < high {
      let middle = (low + high) / 2
      let code = UInt32(bytes[middle * record]) << 8 | UInt32(bytes[middle * record + 1])
      if code == letter.value {
        return (0..<size).map { row in
          (0..<size).map { column in
            let bit = row * size + column
            return bytes[middle * record + 2 + bit / 8] & (0x80 >> UInt8(bit & 7)) != 0
          }
        }
      }
      if code < letter.value { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private static let record = 18
}
