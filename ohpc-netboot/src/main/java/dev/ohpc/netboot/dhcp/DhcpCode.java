package dev.ohpc.netboot.dhcp;

/** Numbers of options (RFC 2132, RFC 3925, RFC 4578). */
public final class DhcpCode {

  /** An octet without a meaning. */
  public static final int PAD = 0;

  /** The mask of the network. */
  public static final int SUBNET_MASK = 1;

  /** Routers. */
  public static final int ROUTER = 3;

  /** Name servers. */
  public static final int DNS_SERVER = 6;

  /** The name of the client. */
  public static final int HOST_NAME = 12;

  /** The domain of its name. */
  public static final int DOMAIN_NAME = 15;

  /** The root file system. */
  public static final int ROOT_PATH = 17;

  /** The largest packet of the interface. */
  public static final int MTU = 26;

  /** The broadcast address of the network. */
  public static final int BROADCAST = 28;

  /** Time servers. */
  public static final int NTP_SERVER = 42;

  /** Options of the vendor, the menu of PXE among them. */
  public static final int VENDOR_OPTIONS = 43;

  /** The address that the client asks for. */
  public static final int REQUESTED_ADDRESS = 50;

  /** Seconds that the address is given for. */
  public static final int LEASE_TIME = 51;

  /** Which other fields hold options: 1 the file, 2 the name of the server. */
  public static final int OVERLOAD = 52;

  /** What the message is; see {@link DhcpType}. */
  public static final int MESSAGE_TYPE = 53;

  /** The server that answers, or is chosen. */
  public static final int SERVER_IDENTIFIER = 54;

  /** The codes that the client asks for. */
  public static final int PARAMETER_LIST = 55;

  /** Why a request is refused. */
  public static final int MESSAGE = 56;

  /** The largest packet that the client takes. */
  public static final int MESSAGE_SIZE = 57;

  /** Seconds until the client asks again (T1). */
  public static final int RENEWAL_TIME = 58;

  /** Seconds until it asks any server (T2). */
  public static final int REBINDING_TIME = 59;

  /** What kind of client it is. */
  public static final int VENDOR_CLASS = 60;

  /** What the client is known by instead of its hardware address. */
  public static final int CLIENT_IDENTIFIER = 61;

  /** The name or the address of the TFTP server. */
  public static final int TFTP_SERVER = 66;

  /** The file to boot. */
  public static final int BOOT_FILE = 67;

  /** The whole name of the client. */
  public static final int CLIENT_FQDN = 81;

  /** The kind of machine (RFC 4578). */
  public static final int ARCHITECTURE = 93;

  /** The version of its network driver (RFC 4578). */
  public static final int NETWORK_INTERFACE = 94;

  /** Its GUID (RFC 4578). */
  public static final int MACHINE_IDENTIFIER = 97;

  /** Options of many vendors (RFC 3925). */
  public static final int VENDOR_IDENTIFYING = 125;

  /** There are no more options. */
  public static final int END = 255;

  private DhcpCode() {}
}
