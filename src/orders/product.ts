/** Something the shop sells. `price` is in integer cents, `stock` a whole number of pieces. */
export interface Product {
  id: string;
  name: string;
  price: number;
  stock: number;
}
